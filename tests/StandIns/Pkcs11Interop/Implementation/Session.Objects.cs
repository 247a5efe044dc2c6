using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

/// <content>Making objects, finding them and reading their attributes.</content>
internal sealed partial class Session
{
    private const int SearchBatch = 256;

    public IObjectHandle CreateObject(List<IObjectAttribute> attributes)
    {
        Cryptoki cryptoki = Open();
        using AttributeTemplate template = attributes is null ? null : ToTemplate(attributes);
        return new ObjectHandle(cryptoki.CreateObject(_sessionId, template));
    }

    public void FindObjectsInit(List<IObjectAttribute> attributes)
    {
        Cryptoki cryptoki = Open();
        using AttributeTemplate template = attributes is null ? null : ToTemplate(attributes);
        cryptoki.FindObjectsInit(_sessionId, template);
    }

    public List<IObjectHandle> FindObjects(int objectCount) =>
        Open().FindObjects(_sessionId, objectCount).ConvertAll<IObjectHandle>(handle => new ObjectHandle(handle));

    public void FindObjectsFinal() => Open().FindObjectsFinal(_sessionId);

    public List<IObjectHandle> FindAllObjects(List<IObjectAttribute> attributes)
    {
        FindObjectsInit(attributes);
        var found = new List<IObjectHandle>();
        List<IObjectHandle> batch;
        do
        {
            batch = FindObjects(SearchBatch);
            found.AddRange(batch);
        }
        while (batch.Count == SearchBatch);

        FindObjectsFinal();
        return found;
    }

    public List<IObjectAttribute> GetAttributeValue(IObjectHandle objectHandle, List<CKA> attributes) =>
        GetAttributeValue(objectHandle, attributes?.ConvertAll(attribute => (ulong)attribute));

    public List<IObjectAttribute> GetAttributeValue(IObjectHandle objectHandle, List<ulong> attributes)
    {
        Cryptoki cryptoki = Open();
        ulong handle = objectHandle?.ObjectId ?? throw new ArgumentNullException(nameof(objectHandle));
        if (attributes is null)
        {
            throw new ArgumentNullException(nameof(attributes));
        }

        if (attributes.Count == 0)
        {
            throw new ArgumentException("No attributes to read.", nameof(attributes));
        }

        using var template = new AttributeTemplate(cryptoki.Layout, attributes);
        cryptoki.GetAttributeValue(_sessionId, handle, template);
        for (int i = 0; i < template.Count; i++)
        {
            if (CanBeRead(template, i))
            {
                template.AllocateValue(i, checked((int)template.Length(i)));
            }
        }

        // The lengths are known now; the second call brings the values, and its lengths are the ones that count.
        cryptoki.GetAttributeValue(_sessionId, handle, template);
        return [.. attributes.Select((type, i) =>
            CanBeRead(template, i) ? new ObjectAttribute(type, template.GetValue(i)) : ObjectAttribute.Unreadable(type))];
    }

    private bool CanBeRead(AttributeTemplate template, int index) => template.Length(index) != _cryptoki.Layout.UnavailableInformation;

    private AttributeTemplate ToTemplate(List<IObjectAttribute> attributes)
    {
        List<ObjectAttribute> criteria = attributes.ConvertAll(attribute => (ObjectAttribute)attribute);
        var template = new AttributeTemplate(_cryptoki.Layout, criteria.ConvertAll(attribute => attribute.Type));
        for (int i = 0; i < criteria.Count; i++)
        {
            template.SetValue(i, criteria[i].Value);
        }

        return template;
    }
}
