package org.pccd.energy.tensornet;

/** TensorNet has no parameters beside its weights. */
public record TensorNetSettings() {}
