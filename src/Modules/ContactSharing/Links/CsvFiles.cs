using Carnet.Contacts;
using Carnet.Modularity.Modules;

namespace Carnet.ContactSharing.Links;

/// <summary>Whether and how contacts leave as CSV files is another module's business.</summary>
public sealed class CsvFiles(IEnumerable<CsvFile> files, IFeatures features)
{
    /// <returns>Null while there is no export.</returns>
    internal async Task<CsvFile?> Current(CancellationToken cancel)
    {
        foreach (var file in files)
            if (await features.IsOn(file.FeatureId, cancel))
                return file;
        return null;
    }
}
