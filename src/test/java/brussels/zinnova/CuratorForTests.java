package brussels.zinnova;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens, beside the administrator that the tests’ settings name, the account of a curator with the same password, where there are accounts. */
class CuratorForTests implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (!ready.getApplicationContext().containsBean("accounts")) {
            return;
        }
        ready.getApplicationContext().getBean(JdbcClient.class).sql("""
                INSERT INTO accounts (id, email, password_hash, must_change_password, role, created_at)
                SELECT gen_random_uuid(), ?, password_hash, false, 'curator', now() FROM accounts WHERE email = ?
                ON CONFLICT DO NOTHING
                """).params(SignedIn.EMAIL, SignedIn.ADMINISTRATOR).update();
    }
}
