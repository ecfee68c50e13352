package brussels.zinnova.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What curators call each other at the desk, where nobody else reads it. */
@Component
public class CuratorNames {

    private final AccountRepository accounts;

    CuratorNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The same of those who can sign in. */
    @Transactional(readOnly = true)
    public Map<UUID, String> present() {
        Map<UUID, String> names = all();
        accounts.findAllByOrderByEmail().stream()
                .filter(account -> !account.isEnabled() || account.passwordHash() == null)
                .forEach(account -> names.remove(account.id()));
        return names;
    }

    /** The names of all, by the ids of their accounts, in alphabetical order. */
    @Transactional(readOnly = true)
    public Map<UUID, String> all() {
        Map<UUID, String> names = new LinkedHashMap<>();
        accounts.findAllByOrderByEmail().stream().map(account -> account.curator(true))
                .forEach(curator -> names.put(curator.account(), curator.email()));
        return names;
    }
}
