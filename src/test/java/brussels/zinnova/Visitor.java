package brussels.zinnova;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone who asks a portal for pages as a browser would, but follows no redirect and keeps no cookie. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    private final int port;

    public Visitor(int port) {
        this.port = port;
    }

    /** @param headers names and values in turn */
    public Answer get(String address, String... headers) {
        return ask("GET", address, headers);
    }

    /** A page that is there. */
    public Answer read(String address, String... headers) {
        Answer answer = get(address, headers);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer;
    }

    /** Sends a form. */
    public Answer post(String address, Form form, String... headers) {
        return send("POST", address, BodyPublishers.ofString(form.encoded()), with(headers, "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    /** Sends a body of that type. */
    public Answer send(String address, String type, String body, String... headers) {
        return send("POST", address, BodyPublishers.ofString(body), with(headers, "Content-Type", type));
    }

    public Answer ask(String method, String address, String... headers) {
        return send(method, address, BodyPublishers.noBody(), headers);
    }

    private Answer send(String method, String address, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, body);
        for (int n = 0; n < headers.length; n += 2) {
            request.header(headers[n], headers[n + 1]);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new AssertionError(method + " " + address, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Arrays.stream(headers), Stream.of(name, value)).toArray(String[]::new);
    }
}
