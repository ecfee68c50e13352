package brussels.zinnova.shared;

import java.time.ZoneId;

/** Where the portal is: its days begin and end in Brussels, while its instants are UTC. */
public final class Brussels {

    /** The time that a Brussels clock shows. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Brussels() {}
}
