package org.pccd.run;

import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.encoding.Decoded;

/**
 * One sample.
 *
 * @param index what it depends on, besides seed and checkpoint
 * @param conditions the tokens it was made with
 * @param elements what the tokens ask for
 * @param tensor in the encoder's range, shape of the encoder
 * @param decoded structure, or reason why there is none
 */
public record Sample(long index, int[] conditions, List<Element> elements, float[] tensor, Decoded decoded) {}
