package org.pccd.ui;

/** Where a player stands, and how fast it goes. The frames before the last are passed; at the last it stops. */
public final class Playback {
    private static final int[] SPEEDS = {1, 2, 5, 10, 20, 40};

    private static final int USUAL = 3;

    private int size = 1;
    private int position;
    private int speed = USUAL;
    private boolean playing;

    /** Begins anew with so many frames, at the first. */
    public void reset(int frames) {
        size = Math.max(1, frames);
        position = 0;
        playing = false;
    }

    public int position() {
        return position;
    }

    public int last() {
        return size - 1;
    }

    public boolean playing() {
        return playing;
    }

    public int speed() {
        return speed;
    }

    /** Frames per second that can be chosen. */
    public static int[] speeds() {
        return SPEEDS.clone();
    }

    /** @param index among {@link #speeds} */
    public void speed(int index) {
        speed = Math.clamp(index, 0, SPEEDS.length - 1);
    }

    /** Milliseconds from one frame to the next. */
    public int delay() {
        return 1000 / SPEEDS[speed];
    }

    /** Goes to a frame; beyond the ends to the first or the last. */
    public void seek(int frame) {
        position = Math.clamp(frame, 0, last());
    }

    /** Goes a number of frames on, or back; stops playing. */
    public void step(int frames) {
        playing = false;
        seek(position + frames);
    }

    /** Starts or stops; at the end it starts anew. */
    public void toggle() {
        playing = !playing;
        if (playing && position == last()) {
            position = 0;
        }
    }

    public void stop() {
        playing = false;
    }

    /** The next frame is due. */
    public void tick() {
        if (playing) {
            seek(position + 1);
            playing = position < last();
        }
    }
}
