package brussels.zinnova.security;

/**
 * A text as a QR code, to be drawn as one path.
 *
 * @param size of one side, with the quiet zone around it, in modules
 * @param path the dark modules, as the {@code d} of an SVG path
 */
record QrCode(int size, String path) {

    /** Light modules around it, as the standard (ISO/IEC 18004) asks for. */
    private static final int QUIET = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
