package org.pccd.ui;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/**
 * The icons of the workbench, drawn as SVG for any scaling. In {@code plugin.xml} they are {@code
 * platform:/plugin/org.pccd.ui/icons/run_new.svg}, by the name of the constant in small letters.
 */
public enum Icons {
    CRYSTAL,
    DATASET,
    DATASET_NEW,
    IMPORT,
    EXPORT,
    FILTER,
    REFUSED,
    DUPLICATE,
    RUN,
    RUN_NEW,
    START,
    RESUME,
    PAUSE,
    STOP,
    CHECKPOINT,
    CLONE,
    COMPARE,
    CURVE,
    HISTOGRAM,
    HULL,
    RELAX,
    SAMPLE,
    GALLERY,
    FUNNEL,
    PLAYER,
    STRUCTURE,
    PERIODIC_TABLE,
    ENCODER,
    AUDIT,
    DENOISER,
    RECONSTRUCTION,
    REPORT,
    IMAGE,
    TABLE,
    COLUMNS,
    SETTINGS,
    RESET,
    OK,
    ERROR,
    WARNING,
    INFO,
    WAITING,
    NOVEL,
    UNIQUE,
    ZOOM_FIT,
    ZOOM_IN,
    ZOOM_OUT,
    LOG_AXIS,
    SMOOTH,
    POINTS,
    TIME,
    FIRST,
    LAST,
    STEP_BACK,
    STEP_FORWARD,
    REFRESH,
    DELETE,
    ADD,
    REMOVE,
    EDIT,
    SEARCH,
    FOLDER,
    FILE,
    TERMINAL,
    BALL_STICK,
    SPACE_FILLING,
    POLYHEDRA,
    UNIT_CELL,
    SUPERCELL,
    MEASURE,
    LABEL,
    ROTATE,
    CAMERA,
    MEMORY,
    LINK,
    CANCEL,
    UP,
    DOWN;

    /** For actions, wizards and parts. */
    public ImageDescriptor descriptor() {
        String file = "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
        return ResourceLocator.imageDescriptorFromBundle("org.pccd.ui", file)
                .orElseThrow(() -> new IllegalStateException("org.pccd.ui lacks " + file));
    }

    /** For labels, buttons and trees: shared, never to be disposed. Only on the thread of the user interface. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.pccd.ui/" + name();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor());
        }
        return registry.get(key);
    }
}
