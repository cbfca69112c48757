package org.pccd.ui.internal;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;

/** Marks a project that holds datasets, runs and samples; there is nothing to build in it. */
public final class CrystalsNature implements IProjectNature {
    private IProject project;

    @Override
    public void configure() {
        // nothing to set up
    }

    @Override
    public void deconfigure() {
        // nothing was set up
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject newProject) {
        project = newProject;
    }
}
