// ESCResources
