package brussels.zinnova.notification;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows nobody. */
final class RefusingServer {

    private RefusingServer() {}

    /** Answers the first client that comes, until it hangs up. */
    static void answer(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            var answers = client.getOutputStream();
            answers.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            var lines = client.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int letter = lines.read(); letter >= 0; letter = lines.read()) {
                line.append((char) letter);
                if (letter == '\n') {
                    String answer = line.toString().startsWith("RCPT") ? "550 no such user" : "250 fine";
                    answers.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    line.setLength(0);
                }
            }
        } catch (IOException over) {
            // The client has hung up.
        }
    }
}
