package brussels.zinnova.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a {@link Visit} of its own to the running portal, and ends it with the test. */
class VisitExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(VisitExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Visit.class, type -> start(context), Visit.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
        if (visit != null) {
            visit.end();
        }
    }

    private static Visit start(ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        String port = environment.getRequiredProperty("local.server.port");
        return new Visit(chromium(context).browser(), "http://localhost:" + port);
    }

    /** Kept where JUnit closes it after the last test of all. */
    private static Chromium chromium(ExtensionContext context) {
        Store ofAllTests = context.getRoot().getStore(NAMESPACE);
        return ofAllTests.computeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
    }
}
