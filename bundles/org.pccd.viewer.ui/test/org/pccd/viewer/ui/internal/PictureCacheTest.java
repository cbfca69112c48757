package org.pccd.viewer.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureCacheTest {
    private final List<String> dropped = new ArrayList<>();
    private final PictureCache<Integer, String> cache = new PictureCache<>(3, 4, dropped::add);

    @Test
    void drawsWhatWasAskedForLastFirst() throws InterruptedException {
        assertNull(cache.get(1));
        cache.get(2);
        cache.get(3);
        cache.get(1);
        assertEquals(1, cache.next());
        cache.put(1, "one");
        assertEquals(3, cache.next());
        assertEquals("one", cache.get(1));
    }

    @Test
    void forgetsWhatWasAskedForLongAgo() {
        for (int i = 1; i <= 6; i++) {
            cache.get(i);
        }
        assertFalse(cache.wanted(1));
        assertFalse(cache.wanted(2));
        assertTrue(cache.wanted(3));
    }

    @Test
    void dropsTheLongestUnusedPicture() {
        cache.put(1, "one");
        cache.put(2, "two");
        cache.put(3, "three");
        cache.get(1);
        cache.put(4, "four");
        assertEquals(List.of("two"), dropped);
        assertEquals("one", cache.get(1));
        assertEquals(3, cache.size());
    }

    @Test
    void asksNoMoreForWhatFailed() {
        cache.get(1);
        cache.fail(1, "no atoms");
        assertNull(cache.get(1));
        assertFalse(cache.wanted(1));
        assertEquals("no atoms", cache.failure(1));
    }

    @Test
    void wantsNothingAfterACancel() {
        cache.get(1);
        cache.cancel();
        assertFalse(cache.wanted(1));
    }

    @Test
    void dropsEverythingWhenCleared() {
        cache.put(1, "one");
        cache.clear();
        assertEquals(List.of("one"), dropped);
        assertEquals(0, cache.size());
    }
}
