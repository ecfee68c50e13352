package brussels.zinnova.catalogue;

import java.util.Set;

import brussels.zinnova.innovation.Twins.Reason;

/** An entry that may be the same as what somebody proposes, and why. */
public record Twin(PublishedInnovation innovation, Set<Reason> reasons) {}
