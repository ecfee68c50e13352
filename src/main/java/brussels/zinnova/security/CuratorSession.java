package brussels.zinnova.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

import brussels.zinnova.web.VisitorLanguage;

/**
 * Who is signed in. The session holds the id of the account and when it signed in: what the account may do is read anew for
 * each request. A session counts for nothing after half an hour without a request and twelve hours after the sign-in; one
 * that cannot be read is none.
 */
@Component
class CuratorSession implements SecurityContextRepository {

    private static final String ACCOUNT = "account";
    private static final String SIGNED_IN = "signedIn";
    private static final String IDENTIFIED = "identified";
    private static final String TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";
    private static final String MESSAGES = SessionFlashMapManager.class.getName() + ".FLASH_MAPS";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Accounts accounts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Clock clock;

    CuratorSession(Accounts accounts, FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Begins a session with a new id, whatever session there was.
     *
     * @param identified whether the code of the second factor was given, where there is one
     */
    void signIn(Curator curator, boolean identified, HttpServletRequest request) {
        signOut(request);
        HttpSession session = request.getSession();
        session.setAttribute(ACCOUNT, curator.account().toString());
        session.setAttribute(SIGNED_IN, clock.millis());
        session.setAttribute(IDENTIFIED, identified);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, curator.account().toString());
        SecurityContextHolder.setContext(context(curator));
        VisitorLanguage.prefer(curator.language(), request);
    }

    /** The account whose session it is, as it is now. */
    Optional<Curator> again(HttpServletRequest request) {
        return curator(request.getSession(false));
    }

    /** Ends every session of an account, wherever it is signed in. */
    void signOutEverywhere(UUID account) {
        sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
    }

    /** Ends the session, on the server too. */
    void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        Optional<Curator> curator = curator(request.getSession(false));
        curator.map(Curator::language).or(() -> SignInController.chosenLanguage(request))
                .ifPresent(language -> VisitorLanguage.prefer(language, request));
        SecurityContext context = curator.map(CuratorSession::context).orElseGet(SecurityContextImpl::new);
        return new DeferredSecurityContext() {

            @Override
            public SecurityContext get() {
                return context;
            }

            @Override
            public boolean isGenerated() {
                return curator.isEmpty();
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** {@link #signIn} saves. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return curator(request.getSession(false)).isPresent();
    }

    private Optional<Curator> curator(@Nullable HttpSession session) {
        if (session == null) {
            return Optional.empty();
        }
        if (!isReadable(session)) {
            session.invalidate();
            return Optional.empty();
        }
        return session.getAttribute(ACCOUNT) instanceof String account
                && session.getAttribute(SIGNED_IN) instanceof Long signedIn
                && Instant.ofEpochMilli(signedIn).plus(LONGEST).isAfter(clock.instant())
                        ? accounts.find(UUID.fromString(account),
                                Boolean.TRUE.equals(session.getAttribute(IDENTIFIED)))
                        : Optional.empty();
    }

    /** Whether what is in it is what this release writes. */
    private static boolean isReadable(HttpSession session) {
        Object account = session.getAttribute(ACCOUNT);
        Object token = session.getAttribute(TOKEN);
        Object messages = session.getAttribute(MESSAGES);
        Object identified = session.getAttribute(IDENTIFIED);
        Object name = session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        return (account == null || account instanceof String id && ID.matcher(id).matches())
                && (token == null || token instanceof CsrfToken)
                && (messages == null
                        || messages instanceof List<?> list && list.stream().allMatch(FlashMap.class::isInstance))
                && (identified == null || identified instanceof Boolean)
                && (name == null || name instanceof String);
    }

    private static SecurityContext context(Curator curator) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(curator, null,
                curator.duty() != null
                        ? List.of()
                        : curator.role().all().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                                .toList()));
    }
}
