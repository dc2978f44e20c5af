namespace Daly.Firmware.Boards;

/// <summary>The boards that are known. Missing and taken pins are those of the chips' datasheets.</summary>
internal static class BoardProfiles
{
    /// <summary>Finds a board.</summary>
    /// <param name="name">As in <c>board.profile</c>.</param>
    /// <returns>The board; the ESP32 DevKit for a name that is not known.</returns>
    public static BoardProfile Get(string name) => name switch
    {
        "s2-mini" => CreateS2Mini(),
        "esp32-s3" => CreateEsp32S3(),
        "esp32-c3" => CreateEsp32C3(),
        _ => CreateEsp32DevKit(),
    };

    // GPIO 16 and 17 belong to the PSRAM on modules that have one (WROVER): there other UART pins are to be set.
    private static BoardProfile CreateEsp32DevKit() => new BoardProfile("esp32-devkit", 17, 16, 21, 22, 27)
    {
        HighestPin = 39,
        TakenPins = new[] { 1, 3, 6, 7, 8, 9, 10, 11, 20, 24, 28, 29, 30, 31 },
        InputOnlyPins = new[] { 34, 35, 36, 37, 38, 39 },
    };

    // The pins of the project that came before this one, so that its boards can be used as they are.
    private static BoardProfile CreateS2Mini() => new BoardProfile("s2-mini", 17, 18, 37, 39, 7)
    {
        HighestPin = 46,
        TakenPins = new[] { 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 43, 44 },
        InputOnlyPins = new[] { 46 },
    };

    // GPIO 33 to 37 serve the flash on modules with octal memory and are left alone on all.
    private static BoardProfile CreateEsp32S3() => new BoardProfile("esp32-s3", 17, 18, 8, 9, 7)
    {
        HighestPin = 48,
        TakenPins = new[] { 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 43, 44 },
    };

    private static BoardProfile CreateEsp32C3() => new BoardProfile("esp32-c3", 4, 5, 6, 7, 10)
    {
        HighestPin = 21,
        TakenPins = new[] { 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 },
    };
}
