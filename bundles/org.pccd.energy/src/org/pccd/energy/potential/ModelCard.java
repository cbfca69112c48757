package org.pccd.energy.potential;

/**
 * What is known of the model in a folder.
 *
 * @param title for people
 * @param citation where model and training data were published
 * @param licence its terms, or who can tell where the folder says nothing
 */
public record ModelCard(String title, String citation, String licence) {}
