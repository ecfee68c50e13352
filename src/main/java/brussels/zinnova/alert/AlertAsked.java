package brussels.zinnova.alert;

import java.util.UUID;

/** Somebody asks for an alert: its address is asked whether that is true. Published within the transaction. */
public record AlertAsked(UUID alert) {}
