namespace Iot.Device.Ssd13xx;

public enum DisplayOrientation
{
    Portrait = 1,
    Landscape = 2,
    Portrait180 = 3,
    Landscape180 = 4,
}
