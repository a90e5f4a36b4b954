package aniworld.library.names;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// A test over a table of names: in each line a name, `=>`, and what [Reads] makes of it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Names.Lines.class)
@interface Names {
    String value();

    final class Lines implements ArgumentsProvider, AnnotationConsumer<Names> {
        private String table = "";

        @Override
        public void accept(Names names) {
            table = names.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return table.lines().map(Lines::arguments);
        }

        private static Arguments arguments(String line) {
            String[] sides = line.split("=>", 2);
            return Arguments.of(sides[0].strip(), sides[1].strip());
        }
    }
}
