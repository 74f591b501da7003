// CityFiles
