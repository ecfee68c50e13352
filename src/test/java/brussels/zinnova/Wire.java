package brussels.zinnova;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes as they are, for what no browser would send and {@link Visitor} therefore cannot. */
public final class Wire {

    /** Only so that a portal that never answers fails the test instead of stopping it. */
    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /**
     * Sends a request line and headers as they are, with a {@code Host} and nothing else besides.
     *
     * @param headers whole lines, each without its end
     */
    public Answer send(String requestLine, String... headers) {
        List<String> lines = new ArrayList<>(List.of(requestLine, "Host: localhost"));
        lines.addAll(List.of(headers));
        return sendLines(lines);
    }

    /** Sends these lines as a request. */
    public Answer sendLines(List<String> lines) {
        return sendBytes((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(
                StandardCharsets.ISO_8859_1));
    }

    /** Sends these bytes and reads what comes back until the portal closes the connection. */
    public Answer sendBytes(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request);
            return parse(readAll(socket.getInputStream()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A server that refuses a request halfway may reset the connection behind its answer. */
    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                bytes.write(chunk, 0, n);
            }
        } catch (IOException reset) {
            if (bytes.size() == 0) {
                throw reset;
            }
        }
        return bytes.toByteArray();
    }

    private static Answer parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("No answer: " + text);
        }
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            String[] header = line.split(": *", 2);
            headers.computeIfAbsent(header[0], any -> new ArrayList<>()).add(header[1]);
        }
        String body = text.substring(end + 4);
        String whole = headers.containsKey("Transfer-Encoding") ? joined(body) : body;
        return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), HttpHeaders.of(headers, (n, v) -> true),
                new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** A chunked body in one piece. */
    private static String joined(String chunks) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line).strip(), 16);
            if (size == 0) {
                return whole.toString();
            }
            whole.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
