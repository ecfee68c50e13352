package brussels.zinnova.web;

import java.io.IOException;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Closes the connection after a request whose body nobody read, instead of waiting for the rest of it: Tomcat would keep
 * a thread waiting for each, so that as many idle connections as there are threads would stop the portal.
 */
class UnreadBodyValve extends ValveBase {

    UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
            if (isUnread(request) && !request.isAsync() && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                // What has no body is not on its way yet, and Tomcat would take the unread one for a failure: 500.
                response.finishResponse();
            }
        } finally {
            if (isUnread(request)) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isUnread(Request request) {
        long length = request.getContentLengthLong();
        return length < 0
                ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                : request.getCoyoteRequest().getBytesRead() < length;
    }
}
