package brussels.zinnova;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class ZinnovaApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZinnovaApplication.class, args);
    }
}
