package brussels.zinnova.innovation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** A place on the map, in degrees of WGS 84; the bounds are the Region’s, generously. */
@Embeddable
public record Point(@DecimalMin("50.7") @DecimalMax("51.0") double latitude,
        @DecimalMin("4.2") @DecimalMax("4.6") double longitude) {}
