package brussels.zinnova.knowledge;

/**
 * How many used the internet in Belgium in 2014, and for what, in percent: the figures that the source document takes
 * from the FPS Economy, and that the chapter tells in words.
 */
enum DigitalUse {

    WEEKLY(Group.EQUIPMENT, "weekly", 80),
    NEVER(Group.EQUIPMENT, "never", 15),
    HOUSEHOLDS(Group.EQUIPMENT, "households", 80),
    BROADBAND(Group.EQUIPMENT, "broadband", 98),
    /** The source says three in four. */
    SMARTPHONE(Group.EQUIPMENT, "smartphone", 75),
    SHOPPING(Group.USE, "shopping", 48),
    AUTHORITIES(Group.USE, "authorities", 50),
    SKILLS_BELGIUM(Group.USE, "skills-belgium", 53),
    SKILLS_UNION(Group.USE, "skills-union", 47),
    SKILLS_FRANCE(Group.USE, "skills-france", 49),
    SKILLS_GERMANY(Group.USE, "skills-germany", 38),
    DISADVANTAGED(Group.DIVIDE, "disadvantaged", 68),
    OLDER(Group.DIVIDE, "older", 48.3);

    /** The three parts of the chapter that have figures. */
    enum Group {

        EQUIPMENT("equipment"),
        USE("use"),
        DIVIDE("divide");

        private final String code;

        Group(String code) {
            this.code = code;
        }

        /** Its name in message keys. */
        String code() {
            return code;
        }
    }

    private final Group group;
    private final String code;
    private final double percent;

    DigitalUse(Group group, String code, double percent) {
        this.group = group;
        this.code = code;
        this.percent = percent;
    }

    Group group() {
        return group;
    }

    /** Its name in message keys. */
    String code() {
        return code;
    }

    double percent() {
        return percent;
    }
}
