package org.gatehouse.core.pictures;

/** Within which a picture is made to fit. */
public record Bounds(int width, int height) {}
