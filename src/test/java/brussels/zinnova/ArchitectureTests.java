package brussels.zinnova;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import jakarta.persistence.Entity;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What the structure promises and the compiler does not check. */
@AnalyzeClasses(packagesOf = ZinnovaApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule CONTROLLERS_REPOSITORIES_AND_ENTITIES_ARE_NOT_PUBLIC = classes()
            .that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(Entity.class)
            .or().areAssignableTo(Repository.class)
            .should().notBePublic()
            .because("a module is entered by its door");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().haveNameNotMatching("set[A-Z].*")
            .because("an aggregate guards its own state");

    @ArchTest
    static final ArchRule NOW_COMES_FROM_A_CLOCK = noClasses()
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .because("tests must be able to move time: inject " + Clock.class);

    @ArchTest
    static final ArchRule SHARED_HAS_NO_BEANS = noClasses()
            .that().resideInAPackage("..shared..")
            .should().beMetaAnnotatedWith(Component.class)
            .because("everybody may call it, so it must call nobody");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_PAGES = noClasses()
            .that().resideInAnyPackage("..shared..", "..vocabulary..", "..actor..", "..innovation..")
            .should().dependOnClassesThat().resideInAnyPackage("..zinnova.web..", "org.springframework.web..",
                    "org.springframework.ui..", "jakarta.servlet..", "org.thymeleaf..")
            .because("the write side serves forms, imports and jobs alike");

    @ArchTest
    static final ArchRule PUBLIC_PAGES_TOUCH_NO_DATABASE = noClasses()
            .that().resideInAnyPackage("..catalogue..", "..knowledge..").and().areAnnotatedWith(Controller.class)
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..",
                    "org.springframework.jdbc..", "org.springframework.data..")
            .because("they answer from the snapshot, also while the database is away");

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = fields()
            .should().notBeAnnotatedWith(Autowired.class)
            .because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Dto")
            .because("these say how a class was made");
}
