package brussels.zinnova.opendata;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.Facet;
import brussels.zinnova.catalogue.Order;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/**
 * What the description of the interface (OpenAPI 3.1) says beyond what its handlers say themselves: the parameters that
 * they read from a map, and the problems that any of them may answer with. Its words are messages, in each language.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(
            Map.of("400", "parameters", "404", "missing", "406", "format", "410", "gone", "429", "many", "503",
                    "overloaded"));

    private final MessageSource messages;

    ApiDescription(MessageSource messages) {
        this.messages = messages;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CatalogueSnapshot.class);
    }

    @Bean
    OpenApiCustomizer about(SiteProperties site) {
        return api -> {
            api.setInfo(new Info().title("Zinnova").version("1").description(say("api.description"))
                    .license(new License().name(site.licence().name()).url(site.licence().url().toString())));
            api.setServers(List.of(new Server().url(site.publicUrl().toString())));
            api.getComponents().getSchemas().values().forEach(this::translate);
            api.getComponents().addSchemas("Problem", problem());
            // With any of these fields only some are sent, but those by which an entry is known.
            InnovationPages.NAMING
                    .forEach(Objects
                            .requireNonNull(api.getComponents().getSchemas().get("Innovation"))::addRequiredItem);
            api.setPaths(inOrder(api.getPaths()));
        };
    }

    /** Every address also has endings instead of a header; a client made from this needs no second one. */
    private static Paths inOrder(Paths found) {
        Paths paths = new Paths();
        found.keySet().stream().filter(path -> !path.contains(".")).sorted()
                .forEach(path -> paths.addPathItem(path, found.get(path)));
        return paths;
    }

    /**
     * The library that writes it has an address for it that knows neither tags nor endings nor what is unknown;
     * {@link DescriptionController} has another.
     */
    @Bean
    static WebMvcRegistrations withoutItsOwnAddress() {
        return new WebMvcRegistrations() {

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RequestMappingHandlerMapping() {

                    @Override
                    protected boolean isHandler(Class<?> type) {
                        return super.isHandler(type) && !OpenApiResource.class.isAssignableFrom(type);
                    }
                };
            }
        };
    }

    /** Descriptions of schemas and of their properties are keys until then. */
    private void translate(Schema<?> schema) {
        String key = schema.getDescription();
        if (key != null) {
            schema.setDescription(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::translate);
        }
    }

    @Bean
    OperationCustomizer parametersAndProblems() {
        return (operation, handler) -> {
            Class<?> at = handler.getBeanType();
            if (at == InnovationsApi.class) {
                Stream.of(Facet.values()).forEach(facet -> add(operation, facet.parameter(),
                        facet.scheme() == null ? facet.parameter() : "facet", codes()));
                add(operation, "q", "q", new StringSchema().maxLength(200));
                add(operation, "sort", "sort", choice(Arrays.stream(Order.values()).map(Order::code)));
                addPaging(operation);
            }
            if (at == InnovationsApi.class || at == SuggestApi.class) {
                add(operation, "language", "language", choice(Arrays.stream(Language.values()).map(Language::code)));
            }
            if (at == SuggestApi.class) {
                add(operation, "q", "beginning", new StringSchema());
            }
            if (at == ActorsApi.class) {
                add(operation, "after", "after-actor", new StringSchema());
                add(operation, "size", "size", size());
            }
            PROBLEMS.forEach((status, kind) -> operation.getResponses().addApiResponse(status, refusal(kind)));
            return operation;
        };
    }

    private void addPaging(Operation operation) {
        add(operation, "page", "page", new IntegerSchema().minimum(BigDecimal.ONE));
        add(operation, "size", "size", size());
        add(operation, "fields", "fields", new StringSchema());
        add(operation, "since", "since", new IntegerSchema().format("int64"));
        add(operation, "after", "after", new StringSchema().format("uuid"));
        add(operation, "epoch", "epoch", new StringSchema());
        add(operation, "revision", "revision", new IntegerSchema().format("int64"));
        add(operation, "bom", "bom", choice(Stream.of("true", "false")));
    }

    private void add(Operation operation, String name, String subject, Schema<?> schema) {
        operation.addParametersItem(new Parameter().in("query").name(name).required(false)
                .description(say("api.parameter." + subject)).schema(schema));
    }

    private static Schema<?> codes() {
        return new ArraySchema().items(new StringSchema());
    }

    private static Schema<?> choice(Stream<String> values) {
        StringSchema choice = new StringSchema();
        values.forEach(choice::addEnumItem);
        return choice;
    }

    private static Schema<?> size() {
        return new IntegerSchema().minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(InnovationPages.LARGEST));
    }

    private ApiResponse refusal(String kind) {
        return new ApiResponse().description(say("api.refusal." + kind)).content(new Content().addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        return new ObjectSchema().addProperty("type", new StringSchema().format("uri"))
                .addProperty("status", new IntegerSchema()).addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema()).addProperty("instance", new StringSchema())
                .addProperty("request", new StringSchema())
                .addProperty("parameters",
                        new ArraySchema().items(new ObjectSchema().addProperty("parameter", new StringSchema())
                                .addProperty("detail", new StringSchema())))
                .addRequiredItem("status").addRequiredItem("title");
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
