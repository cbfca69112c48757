package org.pccd.crystal.internal.match;

/**
 * @param length lengths of the cells may differ by the factor 1 + this
 * @param site greatest displacement, in units of the cube root of the volume per site
 * @param angle in degrees
 */
public record Tolerances(double length, double site, double angle) {}
