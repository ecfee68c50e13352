package brussels.zinnova.curation;

import brussels.zinnova.shared.Typed;
import brussels.zinnova.web.Versions;

/**
 * What a form of the desk was like when it was opened, as it comes back.
 *
 * @param version the version of what it is to change
 * @param base the number of the revision that it showed
 * @param opened the print of what stood in it, see {@link brussels.zinnova.innovation.FormPrint}
 */
record Opened(String version, String base, String opened) {

    Opened {
        version = Typed.line(version);
        base = Typed.line(base);
        opened = Typed.line(opened);
    }

    /** The same of another version. */
    Opened at(int newVersion) {
        return new Opened(String.valueOf(newVersion), base, opened);
    }

    int revision() {
        return Versions.of(base);
    }

    int number() {
        return Versions.of(version);
    }
}
