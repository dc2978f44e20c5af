using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.References;

/// <summary>A reference assembly generated from a listing.</summary>
/// <param name="Image">The assembly: metadata only, nothing in it can run.</param>
/// <param name="Reference">The same as a reference for the compiler.</param>
public sealed record ReferenceAssembly(ApiListing Listing, IReadOnlyList<byte> Image, MetadataReference Reference);
