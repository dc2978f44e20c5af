using System;
using Daly.Protocol.A5;
using Daly.Protocol.Can;
using Daly.Protocol.D2;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.P81;

namespace Daly.Protocol.Dialects;

/// <summary>All dialects, and the links that speak them. A row is made when it is asked for: a table would cost memory.</summary>
public static class BmsDialects
{
    /// <summary>The word of the settings for a dialect that the link finds out.</summary>
    public const string Auto = "auto";

    /// <summary>Gives a row, in the order in which a search asks.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The row; <c>null</c> after the last one.</returns>
    public static DialectRow? At(int index)
    {
        switch (index)
        {
            case 0:
                return new A5Row();
            case 1:
                return new P81Row();
            case 2:
                return new D2Row();
            case 3:
                return new A5BluetoothRow();
            case 4:
                return new CanRow();
            default:
                return null;
        }
    }

    /// <summary>Finds a dialect.</summary>
    /// <param name="kind">Which.</param>
    /// <returns>Its row; <c>null</c> for <see cref="DialectKind.Unknown"/>.</returns>
    public static DialectRow? Of(DialectKind kind)
    {
        DialectRow? row = At(0);
        for (int i = 1; row != null && row.Kind != kind; i++)
        {
            row = At(i);
        }

        return row;
    }

    /// <summary>Finds a dialect by the word of the settings.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Its row; <c>null</c> for <see cref="Auto"/> and what is no dialect.</returns>
    public static DialectRow? Of(string word)
    {
        DialectRow? row = At(0);
        for (int i = 1; row != null && row.Word != word; i++)
        {
            row = At(i);
        }

        return row;
    }

    /// <summary>Gives the name for people.</summary>
    /// <param name="kind">The dialect.</param>
    /// <returns>Such as A5 or 0x81.</returns>
    public static string Name(DialectKind kind)
    {
        DialectRow? row = Of(kind);
        return row == null ? "no dialect" : row.Name;
    }

    /// <summary>Makes a link to one board.</summary>
    /// <param name="kind">What it speaks.</param>
    /// <param name="options">How to talk to it.</param>
    /// <returns>The link, to be put on a <see cref="BmsBus"/>.</returns>
    public static BmsLink CreateLink(DialectKind kind, LinkOptions options) => CreateLink(
        Of(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind)), options);

    /// <summary>Makes a link to one board, in the dialect of the settings.</summary>
    /// <param name="word">The dialect, or <see cref="Auto"/>; a board of a dialect without numbers becomes board 1.</param>
    /// <param name="options">How to talk to it.</param>
    /// <param name="isAlone">Whether no other board shares the wire.</param>
    /// <param name="report">Receives where the search reports; <c>null</c> where nothing is searched for.</param>
    /// <returns>The link, to be put on a <see cref="BmsBus"/>.</returns>
    public static BmsLink CreateLink(string word, LinkOptions options, bool isAlone, out DetectionReport? report)
    {
        report = null;
        DialectRow? row = Of(word);
        if (row == null)
        {
            BmsLink link = AutoLink.Create(options, isAlone, out DetectionReport search);
            report = search;
            return link;
        }

        if (row.LastBoardNumber == 1)
        {
            options.BoardNumber = 1;
        }

        return CreateLink(row, options);
    }

    private static BmsLink CreateLink(DialectRow row, LinkOptions options)
    {
        if (row.IsCan)
        {
            options.ByteMicroseconds = SocketCan.ByteMicroseconds;
        }

        var status = new LinkStatus();
        IBmsDialect dialect = row.Create(options, status, out IBmsWriter writer);
        return new BmsLink(options, status, dialect, writer);
    }
}
