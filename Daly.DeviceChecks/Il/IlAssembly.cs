using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Daly.DeviceChecks.Il;

/// <summary>A compiled assembly, opened for the rules.</summary>
public sealed class IlAssembly : IDisposable
{
    private readonly PEReader _file;

    /// <summary>Opens an assembly.</summary>
    /// <param name="image">Its bytes.</param>
    /// <exception cref="BadImageFormatException">The bytes are not an assembly.</exception>
    public IlAssembly(ReadOnlyMemory<byte> image)
    {
        _file = new PEReader([.. image.Span]);
        Metadata = _file.GetMetadataReader();
        Names = new IlNames(Metadata);
        Methods = [.. Metadata.MethodDefinitions.Select(Method)];
        TypeUses = [.. new TypeUseScanner(this).Scan()];
    }

    public MetadataReader Metadata { get; }

    /// <summary>Every method, property and event accessors and those that the compiler made included.</summary>
    public IReadOnlyList<IlMethod> Methods { get; }

    /// <summary>Every place where a type is used.</summary>
    public IReadOnlyList<TypeUse> TypeUses { get; }

    /// <summary>The names of its types and members.</summary>
    internal IlNames Names { get; }

    public void Dispose() => _file.Dispose();

    private IlMethod Method(MethodDefinitionHandle handle)
    {
        MethodDefinition definition = Metadata.GetMethodDefinition(handle);
        MethodBodyBlock? body = definition.RelativeVirtualAddress == 0 ? null : _file.GetMethodBody(definition.RelativeVirtualAddress);
        return new IlMethod(Names.Of(handle), definition, body, body is null ? [] : IlDecoder.Decode(body.GetILBytes()!));
    }
}
