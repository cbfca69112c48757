package org.pccd.encoding.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pccd.encoding.Encoder;
import org.pccd.encoding.Encoder.Contract;

class OneAtATimeTest {
    @Test
    void aThreadSafeEncoderIsUsedAsItIs() {
        Encoder encoder = promising(Contract.LOSSLESS);
        assertSame(encoder, OneAtATime.unlessThreadSafe(encoder));
    }

    @Test
    void othersAreWrapped() {
        Encoder encoder = promising(Contract.LOSSLESS.oneThreadAtATime());
        Encoder wrapped = OneAtATime.unlessThreadSafe(encoder);
        assertNotSame(encoder, wrapped);
        assertEquals(encoder.contract(), wrapped.contract());
    }

    @Test
    void everyMethodOfAnEncoderTakesItsTurn() {
        assertEquals(
                signatures(Encoder.class),
                signatures(OneAtATime.class),
                "a method that is missing here would answer with the default of the interface");
        for (Method method : OneAtATime.class.getDeclaredMethods()) {
            assertTrue(
                    Modifier.isSynchronized(method.getModifiers()) || !Modifier.isPublic(method.getModifiers()),
                    method::toString);
        }
    }

    private static Set<String> signatures(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                .map(m -> m.getName() + Arrays.toString(m.getParameterTypes()))
                .collect(Collectors.toSet());
    }

    private static Encoder promising(Contract contract) {
        return (Encoder) Proxy.newProxyInstance(
                Encoder.class.getClassLoader(), new Class<?>[] {Encoder.class}, (proxy, method, arguments) -> contract);
    }
}
