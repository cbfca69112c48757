package org.pccd.sampling.ui.internal.player;

/** Where the player stands, and how fast it goes. The frames before the last are passed; at the last it stops. */
final class Playback {
    /** Frames per second that can be chosen. */
    static final int[] SPEEDS = {1, 2, 5, 10, 20, 40};

    private static final int USUAL = 3;

    private int size = 1;
    private int position;
    private int speed = USUAL;
    private boolean playing;

    /** Begins anew with so many frames, at the first. */
    void reset(int frames) {
        size = Math.max(1, frames);
        position = 0;
        playing = false;
    }

    int position() {
        return position;
    }

    int last() {
        return size - 1;
    }

    boolean playing() {
        return playing;
    }

    int speed() {
        return speed;
    }

    /** @param index among {@link #SPEEDS} */
    void speed(int index) {
        speed = Math.clamp(index, 0, SPEEDS.length - 1);
    }

    /** Milliseconds from one frame to the next. */
    int delay() {
        return 1000 / SPEEDS[speed];
    }

    /** Goes to a frame; beyond the ends to the first or the last. */
    void seek(int frame) {
        position = Math.clamp(frame, 0, last());
    }

    /** Goes a number of frames on, or back; stops playing. */
    void step(int frames) {
        playing = false;
        seek(position + frames);
    }

    /** Starts or stops; at the end it starts anew. */
    void toggle() {
        playing = !playing;
        if (playing && position == last()) {
            position = 0;
        }
    }

    void stop() {
        playing = false;
    }

    /** The next frame is due. */
    void tick() {
        if (playing) {
            seek(position + 1);
            playing = position < last();
        }
    }
}
