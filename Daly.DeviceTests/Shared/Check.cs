using System;

namespace Daly.Testing;

/// <summary>
/// The only assertions that portable tests may use. This is the implementation for the desktop runner; the device test
/// project has its own with the same members, so that one suite runs on both.
/// </summary>
public static class Check
{
    /// <summary>Fails unless both numbers are equal.</summary>
    /// <param name="expected">What the rule demands.</param>
    /// <param name="actual">What the code under test gave.</param>
    public static void Equal(long expected, long actual) => Assert.AreEqual(expected, actual);

    /// <summary>Fails unless both texts are equal, character by character.</summary>
    /// <param name="expected">What the rule demands.</param>
    /// <param name="actual">What the code under test gave.</param>
    public static void Equal(string? expected, string? actual) => Assert.AreEqual(expected, actual);

    /// <summary>Fails unless the condition holds.</summary>
    /// <param name="condition">What the rule demands.</param>
    public static void True(bool condition) => Assert.IsTrue(condition);

    /// <summary>Fails unless the action throws exactly this type of exception.</summary>
    /// <param name="exceptionType">The exact type.</param>
    /// <param name="action">What must throw.</param>
    public static void Throws(Type exceptionType, Action action)
    {
        Exception? thrown = null;
        try
        {
            action();
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        Assert.AreEqual(exceptionType, thrown?.GetType());
    }
}
