using System;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>The span that a message speaks of: from its stated age on.</summary>
internal sealed record StatedSpan(Facts Facts, long FromMs, long ToMs)
{
    /// <summary>Tells whether a number is between the least and the most that was true.</summary>
    public bool Has(double value, double tolerance, Func<Moment, double> of)
    {
        var (least, most) = Facts.Truth.Range(FromMs, ToMs, of);
        return value >= least - tolerance && value <= most + tolerance;
    }

    public bool Had(Func<Moment, bool> isSo) => Facts.Truth.WasEver(FromMs, ToMs, isSo);

    public bool MayBeForged(params byte[] ids) => Facts.Forgeries.Touch(FromMs, ToMs, ids);
}
