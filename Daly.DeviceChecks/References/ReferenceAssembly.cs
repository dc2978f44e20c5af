using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.References;

/// <summary>An assembly of the device as a reference for the compiler.</summary>
public sealed record ReferenceAssembly(ApiListing Listing, MetadataReference Reference);
