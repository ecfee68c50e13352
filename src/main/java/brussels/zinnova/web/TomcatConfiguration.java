package brussels.zinnova.web;

import java.util.stream.Collectors;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must hold before a request reaches Spring: headers, error pages, whose word on the visitor’s address counts. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(SiteProperties site,
            ObjectProvider<ErrorPages> errorPages) {
        return factory -> {
            if (!site.trustedProxies().isEmpty()) {
                factory.addEngineValves(trusting(site));
            }
            factory.addEngineValves(new UnreadBodyValve(), new SecurityHeadersValve());
            // Tomcat fails a request that names more languages than it wants to know; the length of headers is limit enough.
            factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(Integer.MAX_VALUE));
            factory.addContextCustomizers(context -> {
                StandardHost host = (StandardHost) context.getParent();
                // Tomcat adds a valve of this class by name unless there is one.
                host.setErrorReportValveClass(ErrorPageValve.class.getName());
                host.getPipeline().addValve(new ErrorPageValve(errorPages::getObject));
            });
        };
    }

    private static RemoteIpValve trusting(SiteProperties site) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(site.trustedProxies().stream().map(TomcatConfiguration::network)
                .collect(Collectors.joining(",")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** Tomcat tells networks from its older regular expressions by their slash. */
    private static String network(String address) {
        return address.contains("/") ? address : address + (address.contains(":") ? "/128" : "/32");
    }
}
