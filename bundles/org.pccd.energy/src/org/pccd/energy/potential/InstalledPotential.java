package org.pccd.energy.potential;

import java.nio.file.Path;
import java.util.Map;

/**
 * A potential that can be opened: built in, or installed by the user.
 *
 * @param id what the user chooses it by: the provider's of one that is built in, else the name of its folder
 * @param provider identifier of what computes it
 * @param sha256 of each of its files, by name; empty of one that is built in
 * @param source where the files came from; empty of one that is built in
 * @param folder where the files are; null of one that is built in
 */
public record InstalledPotential(
        String id,
        String provider,
        String title,
        String citation,
        String licence,
        Map<String, String> sha256,
        String source,
        Path folder) {}
