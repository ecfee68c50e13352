package brussels.zinnova.report;

import java.util.UUID;

/** A report got to another state, published within the transaction that brings it there. */
public record ReportMoved(UUID report, ReportState state) {}
