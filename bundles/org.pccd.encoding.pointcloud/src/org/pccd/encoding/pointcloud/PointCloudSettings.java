package org.pccd.encoding.pointcloud;

import org.pccd.core.Parameter;

/** Parameters of the point-cloud encoder. */
public record PointCloudSettings(
        @Parameter(
                label = "Profile",
                hint = "paper: as published and released; corrected: decoding by the block layout, full precision",
                reference = "doi:10.1016/j.isci.2024.111659")
        Profile profile,

        @Parameter(
                label = "k-means starts",
                hint = "Profile paper: how often k-means starts anew; the solution with the smallest inertia counts",
                min = 1,
                max = 1000,
                reference = "Arthur and Vassilvitskii, SODA 2007, 1027")
        int clusterStarts,

        @Parameter(
                label = "k-means seed",
                hint = "Profile paper: seed of the starts; the released program draws them without a fixed seed")
        long clusterSeed) {}
