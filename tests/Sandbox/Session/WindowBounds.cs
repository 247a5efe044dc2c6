namespace EGovToken.Testing.Sandbox.Session;

/// <summary>Where a window is on the screen, in pixels from the upper left corner.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct WindowBounds(int X, int Y, int Width, int Height);
