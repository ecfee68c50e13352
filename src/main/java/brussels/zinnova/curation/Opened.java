package brussels.zinnova.curation;

import brussels.zinnova.shared.Typed;
import brussels.zinnova.web.Versions;

/**
 * What a form of the desk was like when it was opened, as it comes back.
 *
 * @param version the version of what it is to change
 * @param opened the print of what stood in it, see {@link brussels.zinnova.innovation.FormPrint}
 */
record Opened(String version, String opened) {

    Opened {
        version = Typed.line(version);
        opened = Typed.line(opened);
    }

    int number() {
        return Versions.of(version);
    }
}
