/**
 * What a representation of crystals is for the rest of the program: five types, plain Java, no Eclipse.
 *
 * <ul>
 *   <li>{@link org.pccd.encoding.EncoderProvider} is what a plugin contributes: an id for life, a source to cite, a
 *       record of parameters, and the encoder made of them.
 *   <li>{@link org.pccd.encoding.Encoder} turns structures into tensors of one shape and back, and names conditions.
 *   <li>{@link org.pccd.encoding.Limits} says what it can represent, {@link org.pccd.encoding.EncodingRefused} why
 *       something is not, {@link org.pccd.encoding.Decoded} what a tensor stands for.
 * </ul>
 *
 * <p>Units: lengths and positions in Å, angles in degrees, fractional coordinates as shares of the lattice vectors.
 * Tensors are row-major {@code float} arrays, nominally in [0, 1].
 *
 * <p><b>Stability.</b> The version of the bundle follows semantic versioning. Within one major version code that was
 * compiled against an older version runs, and its sources compile: methods that are added to interfaces have a
 * default, records keep their old constructors, codes of refusals keep their meaning. The build compares each package
 * that is listed in {@code releng/api/packages.txt} with the last release and fails where this does not hold. What is
 * deprecated stays until the next major version. {@code docs/api-stability.md} says it in full.
 */
package org.pccd.encoding;
