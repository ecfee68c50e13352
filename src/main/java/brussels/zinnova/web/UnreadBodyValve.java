package brussels.zinnova.web;

import java.io.IOException;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

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
        } finally {
            long length = request.getContentLengthLong();
            boolean unread = length < 0
                    ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                    : request.getCoyoteRequest().getBytesRead() < length;
            if (unread) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }
}
