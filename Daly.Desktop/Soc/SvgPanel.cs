using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Daly.Desktop.Soc;

/// <summary>One pair of axes of a chart: time against a quantity.</summary>
internal sealed class SvgPanel
{
    private const int GridLines = 5;
    private readonly SvgDocument _svg;
    private readonly (double Left, double Top, double Width, double Height) _box;
    private readonly double _hours;
    private readonly double _least;
    private readonly double _most;

    internal SvgPanel(
        SvgDocument svg, (double Left, double Top, double Width, double Height) box, double hours, double least, double most)
    {
        _svg = svg;
        _box = box;
        _hours = Math.Max(hours, 1e-6);
        _least = least;
        _most = Math.Max(most, least + 1e-6);
    }

    internal void Axes(string unit)
    {
        for (var i = 0; i <= GridLines; i++)
        {
            var value = _least + ((_most - _least) * i / GridLines);
            _svg.Line(_box.Left, Y(value), _box.Left + _box.Width, Y(value), "#ddd");
            _svg.Text(_box.Left - 6, Y(value) + 4, Label(value), "end");
            var hours = _hours * i / GridLines;
            _svg.Text(X(hours), _box.Top + _box.Height + 14, TimeLabel(hours), "middle");
        }

        _svg.Text(_box.Left, _box.Top - 6, unit);
    }

    internal void Curve(IEnumerable<(double Hours, double? Value)> points, string colour, double strokeWidth = 1.4) => _svg.Path(
        points.Select(point => point.Value is { } value ? (X(point.Hours), Y(value)) : ((double, double)?)null),
        colour,
        strokeWidth);

    internal void Mark(double hours, double value, string colour) => _svg.Mark(X(hours), Y(value), colour);

    private static string Label(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private string TimeLabel(double hours) => _hours > 72
        ? string.Create(CultureInfo.InvariantCulture, $"{hours / 24:0.#} d")
        : string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} h");

    private double X(double hours) => _box.Left + (_box.Width * hours / _hours);

    private double Y(double value) => _box.Top + (_box.Height * (_most - Math.Clamp(value, _least, _most)) / (_most - _least));
}
