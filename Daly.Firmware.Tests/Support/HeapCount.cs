using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Daly.Firmware.Tests.Support;

/// <summary>
/// Counts what a graph of objects would take of the device's managed heap: blocks of 12 bytes, one for each object and one
/// for each of its fields, static ones included; arrays and texts by their content, rounded up to blocks.
/// </summary>
/// <remarks>Objects of the platform (ports, timers, delegates) are counted as a few blocks: their inside differs.</remarks>
internal sealed class HeapCount
{
    private const int BlockBytes = 12;
    private const int PlatformBlocks = 6;
    private const BindingFlags AllFields =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, long> _bytes = new(StringComparer.Ordinal);

    /// <summary>Gets the bytes by the namespace that owns them.</summary>
    internal IReadOnlyDictionary<string, long> Bytes => _bytes;

    /// <summary>Counts what the static fields of an assembly hold: the device initialises all of them at the start.</summary>
    internal void AddStatics(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => !IsMadeByCompiler(type)))
        {
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.IsLiteral) continue;
                Count(type.Namespace!, BlockBytes);
                Add(field.GetValue(null), type.Namespace!);
            }
        }
    }

    /// <summary>Counts an object and everything that it holds.</summary>
    internal void Add(object? root, string owner = "")
    {
        Stack<(object, string)> open = new();
        Push(open, root, owner);
        while (open.TryPop(out var next)) Visit(open, next.Item1, next.Item2);
    }

    private static bool IsMadeByCompiler(Type type) => type.FullName!.Contains('<', StringComparison.Ordinal);

    private static bool IsOwn(Type type) =>
        type.Assembly.GetName().Name is "Daly.Protocol" or "Daly.Hal" or "Daly.Sensors" or "Daly.Monitor" or "Daly.Settings" or "Daly.Bridge" or "Daly.Firmware";

    private static int Blocks(long bytes) => (int)((bytes + BlockBytes - 1) / BlockBytes);

    private void Push(Stack<(object Found, string Owner)> open, object? found, string owner)
    {
        if (found is null or Pointer or Type) return;
        if (!found.GetType().IsValueType && !_seen.Add(found)) return;
        open.Push((found, owner));
    }

    private void Visit(Stack<(object Found, string Owner)> open, object found, string owner)
    {
        Type type = found.GetType();
        if (found is string text) Count(owner, TextBytes(text));
        else if (found is Array array) VisitArray(open, array, owner);
        else if (found is ArrayList list) VisitList(open, list, owner);
        else if (IsOwn(type)) VisitObject(open, found, type);
        else if (!type.IsPrimitive && !type.IsEnum) Count(owner, PlatformBlocks * BlockBytes);
    }

    // The text of a literal stays in flash.
    private static long TextBytes(string text) => string.IsInterned(text) is not null
        ? BlockBytes
        : Blocks(BlockBytes + Encoding.UTF8.GetByteCount(text) + 1) * BlockBytes;

    private void VisitArray(Stack<(object Found, string Owner)> open, Array array, string owner)
    {
        Type element = array.GetType().GetElementType()!;
        int size = !element.IsPrimitive ? BlockBytes : element == typeof(char) ? sizeof(char) : element == typeof(bool) ? 1
            : System.Runtime.InteropServices.Marshal.SizeOf(element);
        Count(owner, Blocks(BlockBytes + ((long)array.Length * size)) * BlockBytes);
        if (element.IsPrimitive || element.IsEnum) return;
        foreach (object? inner in array) Push(open, inner, owner);
    }

    private void VisitList(Stack<(object Found, string Owner)> open, ArrayList list, string owner)
    {
        Count(owner, (4 + list.Capacity) * BlockBytes);
        foreach (object? inner in list) Push(open, inner, owner);
    }

    private void VisitObject(Stack<(object Found, string Owner)> open, object found, Type type)
    {
        string owner = type.Namespace!;
        Count(owner, BlockBytes);
        for (Type? level = type; level is not null && IsOwn(level); level = level.BaseType)
        {
            foreach (var field in level.GetFields(AllFields))
            {
                Count(owner, BlockBytes);
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsEnum) Push(open, field.GetValue(found), owner);
            }
        }
    }

    private void Count(string owner, long bytes) => _bytes[owner] = _bytes.GetValueOrDefault(owner) + bytes;
}
