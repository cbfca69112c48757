package org.pccd.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One start of a worker for a job folder, {@code worker/<number>/launch.json}.
 *
 * @param number counts up in the folder, from 1
 * @param launcher identifier of the launcher
 * @param handle by which the launcher finds the worker again, in its own words; empty before it is started
 * @param machine that it was launched from
 * @param created time, ISO 8601 in UTC
 * @param queue whether the worker waits for a free place
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Launch(
        int number,
        String launcher,
        String handle,
        String machine,
        String created,
        boolean queue,
        Resources resources) {
    Launch withHandle(String newHandle) {
        return new Launch(number, launcher, newHandle, machine, created, queue, resources);
    }
}
